import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../simulator/page/ui/icons.js';
import type { SiteState } from './server.js';

type Guide = NonNullable<SiteState['guide']>;
type Step = Guide['steps'][number];
type Say = (id: string) => string;

interface StepProps {
  step: Step;
  place: number;
  isNext: boolean;
  doing: string | undefined;
  failed: boolean;
  say: Say;
  onDo: (step: string) => void;
  onShow: (person: number) => void;
}

function StepButtons({ step, isNext, doing, say, onDo, onShow }: StepProps) {
  return (
    <div class="step-buttons">
      <button type="button" class="secondary" onClick={() => onShow(step.person)}>
        {say('guide-show')}
      </button>
      <button
        type="button"
        class={isNext ? 'primary' : 'secondary'}
        disabled={doing !== undefined}
        onClick={() => onDo(step.id)}
      >
        <Icon name="play" size={15} />
        {doing === step.id ? say('guide-doing') : say('guide-do')}
      </button>
    </div>
  );
}

function StepItem(props: StepProps) {
  const { step, place, isNext, failed, say } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNext) item.current?.scrollIntoView({ behavior: 'smooth', block: 'nearest' });
  }, [isNext]);
  const open = isNext || failed || props.doing === step.id;
  return (
    <li
      ref={item}
      class={`step is-${step.state} ${open ? 'is-next' : ''}`}
      aria-current={isNext ? 'step' : undefined}
      data-step={step.id}
    >
      <span class="step-mark">
        {step.state === 'done' ? <Icon name="check" size={16} /> : step.state === 'passed' ? '–' : place}
      </span>
      <div>
        <h3>
          {say(`step-${step.id}`)}
          {step.state !== 'todo' && <span class="hidden"> ({say(`guide-${step.state}`)})</span>}
        </h3>
        {open && step.state === 'todo' && (
          <>
            <p dangerouslySetInnerHTML={{ __html: say(`step-${step.id}-how`) }} />
            {failed && (
              <p class="step-failed" role="alert">
                {say('guide-failed')}
              </p>
            )}
            <StepButtons {...props} />
          </>
        )}
      </div>
    </li>
  );
}

/** A season is being played: how far it is. */
export function Playing({ state, say }: { state: SiteState; say: Say }) {
  const { done, total } = state.progress;
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <div class="playing" role="status">
      <p>{state.phase === 'starting' ? say('guide-starting') : say('guide-playing')}</p>
      <progress max={100} value={percent} aria-label={say('guide-playing')} />
    </div>
  );
}

interface GuideProps {
  state: SiteState;
  say: Say;
  onDo: (step: string) => void;
  onShow: (person: number) => void;
  /** Where the bar at the top has no room for it: what chooses a scenario. */
  children: ComponentChildren;
}

/** Ten steps from joining to the first digest, each of which ticks itself. */
export function GuidePanel({ state, say, onDo, onShow, children }: GuideProps) {
  const { guide, phase } = state;
  const steps = guide?.steps ?? [];
  const done = steps.filter((step) => step.state !== 'todo').length;
  const next = steps.find((step) => step.state === 'todo')?.id;
  return (
    <section class="guide" aria-label={say('guide-title')}>
      <div class="guide-head">
        <div>
          <h2>{say('guide-title')}</h2>
          <p>{say(`guide-intro-${state.scenario}`)}</p>
        </div>
        <span
          class="ring"
          style={{ '--done': done / Math.max(1, steps.length) }}
          role="img"
          aria-label={`${done} / ${steps.length}`}
        >
          <b>{done}</b>
          <small>/{steps.length}</small>
        </span>
      </div>
      {phase === 'failed' && <p class="step-failed">{say('guide-broken')}</p>}
      {(phase === 'starting' || phase === 'playing') && <Playing state={state} say={say} />}
      <ol class="steps">
        {steps.map((step, index) => (
          <StepItem
            key={step.id}
            step={step}
            place={index + 1}
            isNext={phase === 'ready' && step.id === next}
            doing={guide?.doing}
            failed={guide?.failed === step.id}
            say={say}
            onDo={onDo}
            onShow={onShow}
          />
        ))}
      </ol>
      <div class="guide-scenario">{children}</div>
      {next === undefined && steps.length > 0 && state.scenario === 'empty' && (
        <p class="guide-end">{say('guide-end')}</p>
      )}
    </section>
  );
}

# What `docker run --read-only --user node --cap-drop ALL` gives, without Docker: every file system is read-only but one folder.
#
# usage: unshare -m [-r] sh read-only.sh PROJECT FOLDER USER COMMAND…
#   PROJECT  shown at /mnt, for its own path may be closed to others
#   FOLDER   the one that can be written to
#   USER     a number; '': the present one, whose capabilities go with the name space
set -e
project=$1 folder=$2 user=$3
shift 3
mount --make-rprivate /
# Some lie hidden below others; the test looks itself at what it can write.
while read -r _ _ _ _ place _; do
  case $place in /proc* | /sys*) ;; *) mount -o remount,bind,ro "$place" 2> /dev/null || : ;; esac
done < /proc/self/mountinfo
mount --bind "$project" /mnt
mount -o remount,bind,ro /mnt
mount --bind "$folder" "$folder"
mount -o remount,bind,rw "$folder"
cd /mnt
none='--no-new-privs --inh-caps=-all --bounding-set=-all'
if [ -n "$user" ]; then exec setpriv --reuid="$user" --regid="$user" --clear-groups $none "$@"; fi
exec setpriv $none "$@"

# The root file system, by extraction alone: what packages' maintainer scripts would have done is done here.
# shellcheck shell=bash

make_root() { # LOCK ROOT
    local lock=$1 root=$2 package deb
    mkdir -p "$root"
    while read -r package; do
        deb=$(deb_of "$lock" "$package")
        dpkg-deb --extract "$deb" "$root"
    done < <(root_packages)
    prune_root "$root"
    link_programs "$root"
    write_accounts "$root"
    cp -R "$vm/guest/." "$root/"
    chmod -R u=rwX,go=rX "$root/etc" "$root/usr/lib/quayside"
    chmod 755 "$root"/usr/lib/quayside/{init,wsl-run,wsl-upgrade,dhcp} "$root/etc/acpi/PWRF/00000080"
    printf '%s\n' "$image_version" >"$root/usr/lib/quayside/image"
    cut -f 1,2,4 "$lock" >"$root/usr/lib/quayside/packages"
    # Nothing in there needs to become somebody else.
    chmod -R ug-s,-t "$root"
    chmod 1777 "$root/tmp"
}

prune_root() { # ROOT
    local root=$1
    # What the licences ask for stays: /usr/share/doc/*/copyright and the common licences.
    find "$root/usr/share/doc" ! -type d ! -name copyright -delete
    find "$root/usr/share/doc" -type l -delete
    find "$root/usr/share/doc" -type d -empty -delete
    rm -rf "$root"/usr/share/{man,locale,info,lintian,bash-completion,zsh,fish,bug,docker.io,initramfs-tools,dpkg,menu} \
        "$root"/usr/share/{base-files,apport,perl5} "$root"/usr/{games,include,src,local} \
        "$root"/usr/lib/*/{gconv,audit,e2fsprogs,libmvec.so.*,libnsl.so.*,libthread_db.so.*,libnss_hesiod.so.*} \
        "$root"/usr/lib/*/lib{BrokenLocale,anl,c_malloc_debug,memusage,pcprofile,nss_compat,psx}.so* \
        "$root"/usr/share/{dict,iptables} "$root"/{lib,usr/lib}/{systemd,udev,init} \
        "$root"/etc/{init.d,default,cron.d,cron.daily,logrotate.d,dpkg,skel,update-motd.d,profile.d,apparmor.d} \
        "$root"/etc/{containerd,docker,sysctl.d,udhcpc,ca-certificates,kernel,bindresvport.blacklist} "$root"/var/cache \
        "$root"/usr/bin/{ctr,containerd-shim,containerd-shim-runc-v1,containerd-stress,gen-manpages,tini} \
        "$root"/usr/bin/{free,pgrep,pidwait,pkill,pmap,pwdx,skill,slabtop,snice,tload,top,uptime,vmstat,w,watch,locale} \
        "$root"/usr/bin/{localedef,zdump,iconv,getent,catchsegv,ld.so,chattr,lsattr,pldd,tzselect} \
        "$root"/usr/sbin/{debugfs,e2scrub,e2scrub_all,e2image,e2undo,e4crypt,e4defrag,filefrag,badblocks,e2freefrag} \
        "$root"/usr/sbin/{nfnl_osf,iptables-apply,ip6tables-apply,iconvconfig,zic,sysctl,logsave,mklost+found} \
        "$root"/usr/sbin/{arptables-nft*,ebtables-nft*,*-translate,update-ca-certificates}
}

# Busybox fills in what no package brings; /usr/sbin/modprobe is where the kernel itself looks.
link_programs() { # ROOT
    local root=$1 applet
    for applet in $(<"$vm/applets"); do
        [ -e "$root/usr/bin/$applet" ] || [ -e "$root/usr/sbin/$applet" ] || ln -s busybox "$root/usr/bin/$applet"
    done
    ln -sfn ../bin/busybox "$root/usr/sbin/modprobe"
    ln -sfn tini-static "$root/usr/bin/docker-init"
    for applet in iptables iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore; do
        ln -sfn xtables-nft-multi "$root/usr/sbin/$applet"
    done
}

write_accounts() { # ROOT
    local root=$1
    mkdir -p "$root"/{etc/docker,etc/ssl/certs,root,proc,sys,dev,run,tmp,mnt,var/lib/docker,var/tmp}
    printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin \
        >"$root/etc/passwd"
    printf '%s\n' root:x:0: tty:x:5: docker:x:101: nogroup:x:65534: >"$root/etc/group"
    printf '%s\n' '127.0.0.1 localhost quayside' '::1 localhost ip6-localhost' >"$root/etc/hosts"
    echo quayside >"$root/etc/hostname"
    : >"$root/etc/resolv.conf"
    : >"$root/etc/machine-id"
    mkdir -p "$root/usr/lib/quayside"
    find "$root/usr/share/ca-certificates" -name '*.crt' | sort | xargs cat >"$root/usr/lib/quayside/authorities.pem"
    ln -s /usr/lib/quayside/authorities.pem "$root/etc/ssl/certs/ca-certificates.crt"
    rm -rf "$root/usr/share/ca-certificates"
}

# Every library that a program or library names must be there.
check_elf_closure() { # ROOT
    local root=$1 file library missing=0
    while read -r file; do
        while read -r library; do
            [ -n "$(find "$root"/usr/lib* -name "$library" -print -quit)" ] || {
                warn "${file#"$root"} needs $library, which no package of installer/vm/packages brings."
                missing=1
            }
        done < <(readelf -d "$file" 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
    done < <(find "$root/usr" -type f \( -perm -100 -o -name '*.so*' \) ! -path '*/modules/*')
    [ "$missing" = 0 ] || die "The root is not complete."
}

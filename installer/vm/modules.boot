# What each start needs, in three steps, loaded by path: looking modules up by alias is slow where the CPU is emulated.
# step module [not needed where it does not exist: ?]
initramfs virtio_blk
initramfs squashfs
initramfs overlay
devices crc32c_generic
devices ext4
devices virtio_net
devices virtio-rng
devices virtio_balloon
devices evdev
devices ?button
devices ?gpio-pl061
devices ?gpio_keys
devices ?rtc-pl031
engine bridge
engine br_netfilter
engine veth
engine nf_conntrack_netlink
engine nf_tables
engine nft_compat
engine nft_chain_nat
engine xt_addrtype
engine xt_conntrack
engine xt_MASQUERADE
engine xt_nat
engine xt_tcpudp

package io.quayside.engine.vm;

import io.quayside.engine.vm.VmSettings.Share;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a VM is told at its start: a disk whose content is a plain tar archive, which needs no file system and works
/// with every hypervisor, or the same archive for WSL's standard input.
public final class SeedDisk {
    private static final int BLOCK = 512;
    private static final int DISK = 1 << 20;
    /// "http://localhost:3128", "http://me:secret@127.0.0.1/"
    private static final Pattern THIS_MACHINE = Pattern.compile("(?<=//|@)(?:localhost|127\\.0\\.0\\.1)(?=[:/]|$)");

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    private SeedDisk() {}

    /// The archive for a VM with these certificates and settings, a multiple of a mebibyte long.
    ///
    /// @param host this machine's address as the VM sees it; empty where it has none that is known
    public static byte[] of(VmCertificates certificates, VmSettings settings, String host) {
        var seed = new SeedDisk();
        seed.entry("tls/", 0700, '5', "");
        seed.file("tls/ca.pem", certificates.authority());
        seed.file("tls/server.pem", certificates.server());
        seed.file("tls/server-key.pem", certificates.serverKey());
        seed.file("daemon.json", daemon(host));
        if (!settings.authorities().isBlank()) {
            seed.file("extra-ca.pem", settings.authorities().strip() + "\n");
        }
        if (!settings.proxy().isEmpty()) {
            seed.file("env", environment(settings.proxy(), host));
        }
        if (!settings.shares().isEmpty()) {
            seed.file("shares", shares(settings));
        }
        return seed.finish();
    }

    /// Rotated logs; containers reach services of this machine as `host.docker.internal` (by `host-gateway`).
    private static String daemon(String host) {
        String gateway = host.isEmpty() ? "" : ", \"host-gateway-ip\": \"" + host + "\"";
        return "{\"log-driver\": \"local\", \"shutdown-timeout\": 15" + gateway + "}\n";
    }

    /// One variable a line, as it is; nothing is unquoted. Programs look for either spelling. A proxy on this very
    /// machine is elsewhere for the VM.
    private static String environment(Map<String, String> variables, String host) {
        var all = new TreeMap<String, String>();
        variables.forEach((name, given) -> {
            boolean isAddress = !host.isEmpty() && !name.equalsIgnoreCase("NO_PROXY");
            String value = isAddress ? THIS_MACHINE.matcher(given).replaceFirst(host) : given;
            all.put(name.toLowerCase(Locale.ROOT), value);
            all.put(name.toUpperCase(Locale.ROOT), value);
        });
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String shares(VmSettings settings) {
        var lines = new StringBuilder();
        int number = 0;
        for (Share share : settings.shares()) {
            lines.append(tag(number++))
                    .append('\t')
                    .append(share.folder())
                    .append('\t')
                    .append(share.writable() ? "rw" : "ro")
                    .append('\n');
        }
        return lines.toString();
    }

    /// The name by which a VM finds its shared folder.
    public static String tag(int number) {
        return "qs-share" + number;
    }

    private void file(String name, String content) {
        entry(name, 0600, '0', content);
    }

    /// POSIX ustar.
    private void entry(String name, int mode, char type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        var head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, "%07o".formatted(mode));
        put(head, 108, "0000000");
        put(head, 116, "0000000");
        put(head, 124, "%011o".formatted(bytes.length));
        put(head, 136, "%011o".formatted(0));
        put(head, 148, "        ");
        head[156] = (byte) type;
        put(head, 257, "ustar");
        put(head, 263, "00");
        int sum = 0;
        for (byte one : head) {
            sum += one & 0xff;
        }
        put(head, 148, "%06o\0 ".formatted(sum));
        archive.writeBytes(head);
        archive.writeBytes(bytes);
        archive.writeBytes(new byte[Math.floorMod(-bytes.length, BLOCK)]);
    }

    private byte[] finish() {
        archive.writeBytes(new byte[2 * BLOCK]);
        archive.writeBytes(new byte[Math.floorMod(-archive.size(), DISK)]);
        return archive.toByteArray();
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}

package io.quayside.app.networks;

import java.util.regex.Pattern;

/// Addresses as people type them. What passes may still be refused by the engine, with the engine's own words.
final class Cidr {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*");
    private static final int LONGEST_V4 = 32;
    private static final int LONGEST_V6 = 128;

    private Cidr() {}

    /// Whether it is an address with the length of its network behind it, "172.28.0.0/16".
    static boolean isRange(String text) {
        var cut = text.indexOf('/');
        if (cut < 0
                || !isAddress(text.substring(0, cut))
                || !text.substring(cut + 1).matches("\\d{1,3}")) {
            return false;
        }
        return Integer.parseInt(text.substring(cut + 1)) <= (text.contains(":") ? LONGEST_V6 : LONGEST_V4);
    }

    static boolean isAddress(String text) {
        var parts = V4.matcher(text);
        if (!parts.matches()) {
            return V6.matcher(text).matches();
        }
        for (int i = 1; i <= parts.groupCount(); i++) {
            if (Integer.parseInt(parts.group(i)) > 255) {
                return false;
            }
        }
        return true;
    }
}

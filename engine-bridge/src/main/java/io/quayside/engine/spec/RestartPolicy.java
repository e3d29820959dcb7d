package io.quayside.engine.spec;

import java.util.regex.Pattern;

/// When an engine starts a container again that has ended.
///
/// @param name "no", "always", "unless-stopped" or "on-failure"
/// @param maximumRetries of "on-failure"; 0 for no maximum
public record RestartPolicy(String name, int maximumRetries) {
    private static final Pattern POLICY = Pattern.compile("(no|always|unless-stopped|on-failure)(?::([0-9]{1,9}))?");

    public static final RestartPolicy NO = new RestartPolicy("no", 0);
    public static final RestartPolicy ALWAYS = new RestartPolicy("always", 0);
    public static final RestartPolicy UNLESS_STOPPED = new RestartPolicy("unless-stopped", 0);
    public static final RestartPolicy ON_FAILURE = new RestartPolicy("on-failure", 0);

    /// @throws IllegalArgumentException with a sentence for a person when there is no such policy
    public RestartPolicy {
        var known = POLICY.matcher(name).matches() && !name.contains(":");
        if (!known || maximumRetries < 0 || (maximumRetries > 0 && !name.equals("on-failure"))) {
            throw new IllegalArgumentException("“" + name + (maximumRetries == 0 ? "" : ":" + maximumRetries)
                    + "” is not a restart policy: it is no, always, unless-stopped, on-failure or on-failure:3.");
        }
    }

    /// Reads it as `--restart` does.
    ///
    /// @throws IllegalArgumentException with a sentence for a person when there is no such policy
    public static RestartPolicy parse(String text) {
        var found = POLICY.matcher(text);
        if (text.isEmpty()) {
            return NO;
        }
        if (!found.matches()) {
            return new RestartPolicy(text, 0);
        }
        return new RestartPolicy(found.group(1), found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
    }

    public boolean isNo() {
        return name.equals("no");
    }

    /// As `--restart` takes it: "on-failure:3".
    @Override
    public String toString() {
        return maximumRetries == 0 ? name : name + ":" + maximumRetries;
    }
}

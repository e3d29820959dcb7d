package io.quayside.engine.action;

import java.util.regex.Pattern;

/// A name by which an image can be pulled or tagged: `[registry/]repository[:tag][@digest]`.
/// Grammar: distribution/reference, https://pkg.go.dev/github.com/distribution/reference
///
/// @param repository with its registry, "docker.io/library/nginx", "localhost:5000/web"
/// @param tag empty when a digest says which
/// @param digest `sha256:…`; empty when the tag says which
public record ImageName(String repository, String tag, String digest) {
    private static final String HUB = "docker.io";
    private static final String COMPONENT = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
    private static final String REGISTRY =
            "(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+])(?::[0-9]+)?";
    private static final Pattern REPOSITORY =
            Pattern.compile("(?:" + REGISTRY + "/)?" + COMPONENT + "(?:/" + COMPONENT + ")*");
    private static final Pattern TAG = Pattern.compile("[\\w][\\w.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z][A-Za-z0-9]*:[0-9a-fA-F]{32,}");

    /// Reads a name as `docker` does; a name with neither tag nor digest means the tag "latest".
    ///
    /// @throws IllegalArgumentException with a sentence for a person when it is not a name
    public static ImageName parse(String text) {
        var rest = text.strip();
        var digest = "";
        var at = rest.indexOf('@');
        if (at >= 0) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        var tag = "";
        var colon = rest.lastIndexOf(':');
        boolean tagged = colon > rest.lastIndexOf('/');
        if (tagged) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        } else if (digest.isEmpty()) {
            tag = "latest";
        }
        if (!REPOSITORY.matcher(rest).matches()) {
            throw new IllegalArgumentException("“" + text.strip()
                    + "” is not an image name: write repository:tag in lower case, such as nginx:1.27.");
        }
        if (tagged && !TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException(
                    "“" + tag
                            + "” is not a tag: use letters, digits, '_', '.' and '-', at most 128, not starting with '.' or '-'.");
        }
        if (at >= 0 && !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("“" + digest + "” is not a digest: it looks like sha256:0123….");
        }
        return new ImageName(rest, tag, digest);
    }

    /// The host that it is kept at: as docker reads it, the first part of the name where that holds a point or a colon,
    /// or is "localhost"; else Docker Hub.
    public String registry() {
        var host = host();
        return host.isEmpty() ? HUB : host;
    }

    /// With everything that docker adds in thought: "docker.io/library/nginx:latest".
    public String canonical() {
        if (!host().isEmpty()) {
            return toString();
        }
        return HUB + "/" + (repository.contains("/") ? "" : "library/") + this;
    }

    private String host() {
        var slash = repository.indexOf('/');
        var first = slash < 0 ? "" : repository.substring(0, slash);
        return first.contains(".") || first.contains(":") || first.equals("localhost") ? first : "";
    }

    @Override
    public String toString() {
        return repository + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}

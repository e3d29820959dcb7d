package io.quayside.engine.docker;

import io.quayside.engine.action.ImageName;

/// Which registry: its host, and a port where it has one.
///
/// @param host "docker.io" for Docker Hub, "localhost:5000"
public record RegistryAddress(String host) {
    private static final String HUB = "docker.io";

    /// Where an image's name says that it is kept. As docker reads it: the first part is a host when it
    /// holds a point or a colon, or is "localhost".
    public static RegistryAddress of(ImageName image) {
        return parse(image.registry());
    }

    /// As a person types it or a configuration names it: with or without a scheme and a path; nothing means
    /// Docker Hub.
    public static RegistryAddress parse(String text) {
        var host = text.strip().replaceFirst("^https?://", "").replaceFirst("/.*", "");
        return new RegistryAddress(
                switch (host) {
                    case "", "index.docker.io", "registry-1.docker.io" -> HUB;
                    default -> host;
                });
    }

    /// What docker calls it in its configuration, to credential helpers and to engines.
    public String server() {
        return host.equals(HUB) ? "https://index.docker.io/v1/" : host;
    }

    @Override
    public String toString() {
        return host;
    }
}

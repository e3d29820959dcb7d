package io.quayside.app.task;

/// By what an object is known that a person has pinned, so that it stays when many are removed at once.
public final class PinKey {
    private PinKey() {}

    public static String container(String id) {
        return "container:" + id;
    }

    public static String image(String id) {
        return "image:" + id;
    }

    public static String volume(String name) {
        return "volume:" + name;
    }

    public static String network(String name) {
        return "network:" + name;
    }
}

package io.quayside.app.images;

/// Which images the list shows.
enum ImageFilter {
    ALL,
    USED,
    UNUSED,
    DANGLING;

    boolean accepts(ImageFace face) {
        return switch (this) {
            case ALL -> true;
            case USED -> !face.users().isEmpty();
            case UNUSED -> face.users().isEmpty();
            case DANGLING -> face.image().isDangling();
        };
    }
}

package io.quayside.app.settings;

/// Where the window was, in screen coordinates, when it was last neither maximised nor gone.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {}

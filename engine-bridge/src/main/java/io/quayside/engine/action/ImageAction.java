package io.quayside.engine.action;

/// Something done with images.
public sealed interface ImageAction extends EngineAction
        permits PullImage, PushImage, BuildImage, TagImage, RemoveImage, SaveImages, LoadImages, ImportImage {}

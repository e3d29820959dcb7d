package io.quayside.engine.action;

/// Something done with one volume.
public sealed interface VolumeAction extends EngineAction permits CreateVolume, RemoveVolume, SaveVolume {
    /// The volume's name.
    String name();
}

package io.quayside.engine.action;

/// Something done with one network.
public sealed interface NetworkAction extends EngineAction
        permits CreateNetwork, RemoveNetwork, ConnectNetwork, DisconnectNetwork {
    /// The network's name.
    String network();
}

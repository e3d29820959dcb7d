package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;

/// Devices of the engine's host that a container may use.
///
/// @param devices files of devices
/// @param named devices by the name that their maker gave them (CDI), "vendor.com/class=device"
/// @param cgroupRules "c 42:* rmw"
/// @param gpus graphics processors
public record Devices(
        List<DeviceMapping> devices, List<String> named, List<String> cgroupRules, List<GpuRequest> gpus) {
    public static final Devices NONE = new Devices(List.of(), List.of(), List.of(), List.of());

    public Devices {
        devices = List.copyOf(devices);
        named = List.copyOf(named);
        cgroupRules = List.copyOf(cgroupRules);
        gpus = List.copyOf(gpus);
    }

    /// @param hostPath "/dev/snd"
    /// @param containerPath where it is in the container
    /// @param permissions some of "r", "w", "m" (make)
    public record DeviceMapping(String hostPath, String containerPath, String permissions) {
        /// As the `--device` flag takes it.
        @Override
        public String toString() {
            return hostPath + ":" + containerPath + ":" + permissions;
        }
    }

    /// @param count how many; −1 for all; 0 where ids say which
    /// @param ids which
    /// @param driver empty for the engine's choice
    /// @param capabilities beside "gpu"
    /// @param options words for the driver
    public record GpuRequest(
            int count, List<String> ids, String driver, List<String> capabilities, Map<String, String> options) {
        public GpuRequest {
            ids = List.copyOf(ids);
            capabilities = List.copyOf(capabilities);
            options = Copies.of(options);
        }
    }

    public Devices withDevice(DeviceMapping one) {
        return new Devices(Lists.and(devices, one), named, cgroupRules, gpus);
    }

    public Devices withNamed(String one) {
        return new Devices(devices, Lists.and(named, one), cgroupRules, gpus);
    }

    public Devices withCgroupRule(String one) {
        return new Devices(devices, named, Lists.and(cgroupRules, one), gpus);
    }

    public Devices withGpus(GpuRequest one) {
        return new Devices(devices, named, cgroupRules, Lists.and(gpus, one));
    }
}

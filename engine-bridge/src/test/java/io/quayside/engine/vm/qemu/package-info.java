@NullMarked
package io.quayside.engine.vm.qemu;

import org.jspecify.annotations.NullMarked;

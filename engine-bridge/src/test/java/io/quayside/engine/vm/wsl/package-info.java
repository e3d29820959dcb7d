@NullMarked
package io.quayside.engine.vm.wsl;

import org.jspecify.annotations.NullMarked;

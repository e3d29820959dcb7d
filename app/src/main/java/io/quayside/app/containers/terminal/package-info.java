/// Terminals in containers: the screen is the library JediTermFX, behind three classes of this package.
@NullMarked
package io.quayside.app.containers.terminal;

import org.jspecify.annotations.NullMarked;

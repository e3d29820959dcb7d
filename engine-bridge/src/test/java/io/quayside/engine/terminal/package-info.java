@NullMarked
package io.quayside.engine.terminal;

import org.jspecify.annotations.NullMarked;

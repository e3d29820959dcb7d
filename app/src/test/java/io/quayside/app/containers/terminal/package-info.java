@NullMarked
package io.quayside.app.containers.terminal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.engine.transport;

import org.jspecify.annotations.NullMarked;

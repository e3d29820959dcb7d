@NullMarked
package io.quayside.engine.layers;

import org.jspecify.annotations.NullMarked;

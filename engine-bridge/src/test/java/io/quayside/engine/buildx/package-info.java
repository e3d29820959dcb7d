@NullMarked
package io.quayside.engine.buildx;

import org.jspecify.annotations.NullMarked;

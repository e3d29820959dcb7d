@NullMarked
package io.quayside.engine.live;

import org.jspecify.annotations.NullMarked;

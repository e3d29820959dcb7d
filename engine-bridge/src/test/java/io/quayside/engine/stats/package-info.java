@NullMarked
package io.quayside.engine.stats;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.engine.life;

import org.jspecify.annotations.NullMarked;

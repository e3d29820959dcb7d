/// Why containers stop, in records that a window turns into words.
@NullMarked
package io.quayside.engine.why;

import org.jspecify.annotations.NullMarked;

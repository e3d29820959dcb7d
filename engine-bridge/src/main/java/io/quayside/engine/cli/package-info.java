/// Reads what people paste: `docker run` and `docker create` lines.
@NullMarked
package io.quayside.engine.cli;

import org.jspecify.annotations.NullMarked;

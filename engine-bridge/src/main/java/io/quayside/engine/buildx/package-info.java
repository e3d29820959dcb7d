/// Builds by BuildKit, through the user's own `docker buildx`.
@NullMarked
package io.quayside.engine.buildx;

import org.jspecify.annotations.NullMarked;

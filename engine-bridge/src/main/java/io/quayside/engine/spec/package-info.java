/// How a container is to be made: everything that `docker run` can be told, as values.
@NullMarked
package io.quayside.engine.spec;

import org.jspecify.annotations.NullMarked;

/// What goes on in a container that somebody looks at, and what has happened to it.
@NullMarked
package io.quayside.engine.life;

import org.jspecify.annotations.NullMarked;

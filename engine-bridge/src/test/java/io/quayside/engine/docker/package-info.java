@NullMarked
package io.quayside.engine.docker;

import org.jspecify.annotations.NullMarked;

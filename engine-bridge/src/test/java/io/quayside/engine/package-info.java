@NullMarked
package io.quayside.engine;

import org.jspecify.annotations.NullMarked;

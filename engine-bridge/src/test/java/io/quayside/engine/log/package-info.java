@NullMarked
package io.quayside.engine.log;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.engine.log.match;

import org.jspecify.annotations.NullMarked;

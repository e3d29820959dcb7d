@NullMarked
package io.quayside.engine.log.text;

import org.jspecify.annotations.NullMarked;

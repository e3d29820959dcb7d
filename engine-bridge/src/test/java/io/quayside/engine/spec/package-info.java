@NullMarked
package io.quayside.engine.spec;

import org.jspecify.annotations.NullMarked;

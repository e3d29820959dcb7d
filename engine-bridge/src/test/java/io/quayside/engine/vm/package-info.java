@NullMarked
package io.quayside.engine.vm;

import org.jspecify.annotations.NullMarked;

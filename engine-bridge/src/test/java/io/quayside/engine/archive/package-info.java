@NullMarked
package io.quayside.engine.archive;

import org.jspecify.annotations.NullMarked;

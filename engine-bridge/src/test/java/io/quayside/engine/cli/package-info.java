@NullMarked
package io.quayside.engine.cli;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.engine.registry;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.engine.endpoint;

import org.jspecify.annotations.NullMarked;

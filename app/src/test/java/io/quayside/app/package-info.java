@NullMarked
package io.quayside.app;

import org.jspecify.annotations.NullMarked;

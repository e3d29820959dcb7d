@NullMarked
package io.quayside.app.containers;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.quayside.app.sample;

import org.jspecify.annotations.NullMarked;

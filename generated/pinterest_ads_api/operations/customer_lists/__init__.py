"""Operations tagged customer_lists."""

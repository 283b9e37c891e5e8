"""Operations tagged promoted_product_groups."""

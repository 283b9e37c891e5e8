"""Operations tagged bid_floor."""

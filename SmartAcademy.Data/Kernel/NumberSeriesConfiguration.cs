using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Kernel;

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("number_series").HasKey(series => new { series.Name, series.Year });
        builder.Property(series => series.Name).HasMaxLength(40);
    }
}

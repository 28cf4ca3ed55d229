using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SmartAcademy.Data.Kernel;

/// <summary>Lets dotnet-ef build the model without a running portal; it never connects.</summary>
internal sealed class AcademyDbContextDesignFactory : IDesignTimeDbContextFactory<AcademyDbContext>
{
    public AcademyDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql("Host=design-time").Options);
}

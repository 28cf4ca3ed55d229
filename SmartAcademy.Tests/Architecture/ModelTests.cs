using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Architecture;

public sealed class ModelTests
{
    private static readonly Microsoft.EntityFrameworkCore.Metadata.IModel Model = MakeModel();

    [Fact]
    public void Enums_are_stored_as_text() =>
        Assert.All(
            from entity in Model.GetEntityTypes() from property in entity.GetProperties() where IsEnum(property.ClrType) select property,
            property => Assert.Equal(typeof(string), property.GetTypeMapping().Converter?.ProviderClrType));

    [Fact]
    public void Money_has_twelve_digits_and_two_decimals() =>
        Assert.All(
            from entity in Model.GetEntityTypes() from property in entity.GetProperties() where property.ClrType == typeof(decimal) select property,
            property => Assert.Equal((12, 2), (property.GetPrecision(), property.GetScale())));

    [Fact]
    public void Every_row_of_a_school_and_every_deletable_row_is_filtered() =>
        Assert.All(Model.GetEntityTypes(), entity =>
        {
            var filters = entity.GetDeclaredQueryFilters().Select(filter => filter.Key).ToArray();
            Assert.Equal(typeof(IOwnedBySchool).IsAssignableFrom(entity.ClrType), filters.Contains(SchoolFilter.School));
            Assert.Equal(typeof(ISoftDeleted).IsAssignableFrom(entity.ClrType), filters.Contains(SchoolFilter.Deleted));
        });

    [Fact]
    public void A_column_named_school_id_makes_a_row_of_a_school()
    {
        string[] withoutFilter = ["AcademyRole", "AcademyUser", "AuditEntry", "RetentionRun", "UserSession"];
        var unmarked = Model.GetEntityTypes()
            .Where(entity => entity.FindProperty("SchoolId") is not null && !typeof(IOwnedBySchool).IsAssignableFrom(entity.ClrType))
            .Select(entity => entity.ClrType.Name);

        Assert.Equal(withoutFilter, unmarked.Order());
    }

    private static bool IsEnum(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    private static Microsoft.EntityFrameworkCore.Metadata.IModel MakeModel()
    {
        using var db = new AcademyDbContext(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql("Host=nowhere").Options);
        return db.Model;
    }
}
